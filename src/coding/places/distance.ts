/** Kilometres between two points given in degrees, on the sphere. */
export function kilometres(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const radians = Math.PI / 180;
  const lat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const lon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const h = lat * lat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * lon * lon;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
