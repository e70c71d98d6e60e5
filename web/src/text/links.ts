/** Addresses that came with articles: followed only where they are plainly web addresses. */

/** The address where it is http or https and nothing else; null for anything that isn't to be a link. */
export function webAddress(address: string | null | undefined): string | null {
  if (!address || /[\u0000-\u0020\u007f]/.test(address)) return null;
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
