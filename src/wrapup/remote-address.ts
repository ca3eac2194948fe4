/** Whether an address leads out of the site: one with a scheme, or with a host, as browsers read `//` and `\\`. */
export function isRemote(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(address.trim());
}
