/** The address that dials a number as written in the directory: "13 11 14" → `tel:131114`. */
export function telUrl(phone: string): string {
  const dialled = phone.replace(/[^\d+*#]/g, '');
  return `tel:${dialled.replaceAll('#', '%23')}`;
}
