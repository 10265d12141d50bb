import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./guard-address.js";

const refused = [
  ..."0.0.0.0 0.1.2.3 10.1.2.3 100.64.0.1 100.127.255.255 127.0.0.1 127.255.0.9 169.254.169.254 172.16.0.1 172.31.255.255".split(
    " ",
  ),
  ..."192.0.0.8 192.0.2.1 192.168.1.1 198.18.0.1 198.51.100.3 203.0.113.9 224.0.0.1 239.1.2.3 240.0.0.1 255.255.255.255".split(
    " ",
  ),
  ..."::1 :: ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1".split(
    " ",
  ),
  ..."ff02::1 2001:db8::1 2001::1 2002:7f00:1:: 64:ff9b::a00:1 64:ff9b::7f00:1 100::1 3fff::1 5f00::1".split(" "),
  ..."localhost example.org 256.1.1.1".split(" "),
  "",
];
const allowed =
  "8.8.8.8 172.15.0.1 172.32.0.1 100.63.0.1 100.128.0.1 192.167.0.1 2606:4700::1111 ::ffff:8.8.8.8 64:ff9b::808:808".split(
    " ",
  );

describe("isPublicAddress", () => {
  it.each(refused)("refuses %j", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(allowed)("allows %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
