/** onnxruntime's library reports its use and keeps files of its own unless it is told not to before it loads: import this first. */
process.env.ORT_DISABLE_TELEMETRY = "1";
