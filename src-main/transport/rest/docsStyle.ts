/** Style sheet of the documentation page. Its hash stands in the page's policy, so nothing else is applied to it. */
export const docsStyle = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #22282b; --quiet: #566067; --line: #dcd8d1; --panel: #f4f1ec; --accent: #0f6a63;
  --get: #0b5f8a; --post: #2b6a1e; --put: #8a5200; --delete: #a1272f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171b1d; --ink: #e6e4df; --quiet: #a4adb2; --line: #353c40; --panel: #1f2528; --accent: #6cc7bd;
    --get: #7cc0ec; --post: #93cf83; --put: #e6b267; --delete: #f19a9f;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
.frame { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 84rem; margin: 0 auto; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem 1rem; border-right: 1px solid var(--line); }
nav h2 { margin: 1.25rem 0 .25rem; font-size: .95rem; border: 0; padding: 0; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: .2rem .4rem; border-radius: .3rem; font-size: .875rem; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
nav a:hover { background: var(--panel); }
main { padding: 1.5rem 2rem 6rem; min-width: 0; }
h1 { margin: 0 0 .5rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 3rem 0 1rem; padding-bottom: .3rem; font-size: 1.4rem; border-bottom: 1px solid var(--line); }
h3 { margin: 0 0 .35rem; font-size: 1.05rem; line-height: 1.4; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 .35rem; font-size: .9rem; color: var(--quiet); }
p { margin: .5rem 0; max-width: 70ch; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); z-index: 1; }
code, pre { font: .875em/1.5 ui-monospace, monospace; }
code { overflow-wrap: anywhere; }
pre { margin: 0; }
article { margin: 0 0 1.5rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .6rem; }
.quiet { color: var(--quiet); }
.scroll { overflow-x: auto; }
pre.scroll { padding: .75rem 1rem; background: var(--panel); border-radius: .4rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td:first-child code { white-space: nowrap; }
th { color: var(--quiet); font-weight: 600; }
summary { cursor: pointer; padding: .25rem 0; color: var(--accent); }
.method { font-weight: 700; font-size: .8rem; letter-spacing: .02em; }
.get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); } .delete { color: var(--delete); }
@media (max-width: 55rem) {
  .frame { display: block; }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); }
  main { padding: 1.5rem 1rem 4rem; }
}
@media print { nav, .skip { display: none; } .frame { display: block; } article { break-inside: avoid; } }
`;
