import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is one of the public internet. Private, loopback, link-local, carrier-grade NAT, multicast, unique-local,
 * reserved and documentation ranges are not, nor are IPv6 forms (mapped, translated, tunnelled) that lead to any IPv4 address that is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.range() === "rfc6052") {
    // Networks with IPv6 alone reach the IPv4 internet through these; the last four bytes are the true address.
    return isPublicAddress(parsed.toByteArray().slice(-4).join("."));
  }
  // All global IPv6 addresses lie in 2000::/3; outside it are old forms such as "::127.0.0.1" that no table calls special.
  const isGlobal = parsed instanceof ipaddr.IPv4 || parsed.parts[0]! >> 13 === 1;
  return isGlobal && parsed.range() === "unicast";
}
