/**
 * Style elements made at run time (theme variables, the scroll lock of dialogs) need the nonce of this page's
 * Content Security Policy. The build puts it into a meta tag.
 */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
}

/** Libraries that make style elements on their own look for this global. */
export function shareNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
