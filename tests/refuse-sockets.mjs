// Loaded before a program with `node --import`: from then on every way to the network throws.
import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

function refuse() {
  throw Object.assign(new Error("the network is refused in this test"), { code: "ENETUNREACH" });
}

net.Socket.prototype.connect = refuse;
dgram.Socket.prototype.send = refuse;
dgram.Socket.prototype.connect = refuse;
for (const name of Object.keys(dns)) if (/^(?:lookup|resolve|reverse)/u.test(name)) dns[name] = refuse;
for (const name of Object.keys(dns.promises)) if (/^(?:lookup|resolve|reverse)/u.test(name)) dns.promises[name] = refuse;
