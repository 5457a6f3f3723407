/** Where a backup is unpacked to, in the folder of its vault. */
export const restoringName = 'restoring.tmp';
