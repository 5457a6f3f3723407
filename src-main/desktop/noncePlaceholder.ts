/** What the build writes into index.html where each answer of the app's protocol puts its own nonce. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';
