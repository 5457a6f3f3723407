/** The app's sign: a small boat that lies level on the water. Decoration. */
export function Mark({ size = 40 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="13" fill="var(--mantine-color-tide-7)" />
      <path d="M25 9 L25 27 L37 27 C35.5 19 31 12.5 25 9 Z" fill="#fbf8f3" />
      <path d="M22.4 14 L22.4 27 L13 27 C14 21.5 17.5 16.8 22.4 14 Z" fill="#a9d3cc" />
      <path d="M10 30 L38 30 C36.6 34.2 33.4 36 29.6 36 L18.4 36 C14.6 36 11.4 34.2 10 30 Z" fill="#e99a7d" />
      <path
        d="M9 40.2 Q14 37.8 19 40.2 T29 40.2 T39 40.2"
        fill="none"
        stroke="#a9d3cc"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
