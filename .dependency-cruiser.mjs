/**
 * Who may import whom (docs: DEVELOPERS.md, "Layers"). Every rule is an error and there is no list of exceptions.
 *
 *   desktop, transport → dispatcher → services → store, insights, safety, assessments, content → vault → src-shared
 */

const PURE = '^src-main/(insights|safety|assessments)/';
const ENTRIES = '^src-main/(index|serve|preload)\\.ts$';
/** The entries and the composition they share: on top of all layers. */
const ROOT = '^src-main/[^/]+\\.ts$';

/** What lies above a layer, as one pattern. */
function above(...layers) {
  return `^src-main/(${layers.join('|')})/`;
}

function npm(...names) {
  return `(^|/)node_modules/(${names.join('|')})(/|$)`;
}

/** A rule at `error`; `comment` is what a person reads when it fires. */
function rule(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

export default {
  forbidden: [
    rule(
      'no-cycles',
      'Files that import each other cannot be understood or loaded one by one.',
      {},
      { circular: true },
    ),
    rule('resolvable', 'The imported file or package is not there.', {}, { couldNotResolve: true }),

    rule(
      'shared-is-alone',
      'src-shared is plain TypeScript and zod: no Node, no DOM, no Electron, nothing else of ours.',
      { path: '^src-shared/' },
      { pathNot: ['^src-shared/', npm('zod')] },
    ),
    rule(
      'renderer-knows-shared-only',
      'The renderer imports src-shared and itself. It reaches the app through the preload client.',
      { path: '^src-renderer/' },
      { path: ['^(src-main|scripts|test)/', npm('electron')] },
    ),
    rule(
      'renderer-without-node',
      'The page is sandboxed; there is no Node in it.',
      { path: '^src-renderer/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'main-without-renderer',
      'The app does not know how it is drawn.',
      { path: '^src-main/' },
      { path: ['^(src-renderer|scripts|test)/', npm('react', 'react-dom', '@mantine', '@tiptap', 'recharts')] },
    ),

    rule(
      'electron-at-the-edge',
      'Only desktop/, index.ts, preload.ts and transport/ipc.ts import electron, so that the rest runs in plain Node.',
      { path: '^src-main/', pathNot: ['^src-main/desktop/', '^src-main/(index|preload|transport/ipc)\\.ts$'] },
      { path: ['^electron$', npm('electron')] },
    ),
    rule(
      'root-is-on-top',
      'The composition knows all layers. Only the entries and desktop/, which ties the window to it, know the composition.',
      { path: '^src-(main|shared|renderer)/', pathNot: [ROOT, '^src-main/desktop/'] },
      { path: ROOT },
    ),
    rule('entries-are-not-imported', 'An entry is started, never imported.', {}, { path: ENTRIES }),
    rule(
      'preload-is-one-file',
      'The sandboxed preload is a narrow client with no code of ours behind it.',
      { path: '^src-main/preload\\.ts$' },
      { path: '^src-(main|renderer)/' },
    ),

    rule(
      'transport-without-desktop',
      'The doors work without a window.',
      { path: '^src-main/transport/' },
      { path: above('desktop') },
    ),
    rule(
      'transport-holds-no-logic',
      'A door hands a call to the dispatcher and translates the answer. Of what lies below it may know types.',
      { path: '^src-main/transport/' },
      {
        path: above('services', 'store', 'vault', 'insights', 'safety', 'assessments', 'content'),
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'dispatcher-looks-down',
      'Imports run downwards only.',
      { path: '^src-main/dispatcher/' },
      { path: above('desktop', 'transport') },
    ),
    rule(
      'services-look-down',
      'Imports run downwards only; crisis check, audit and events are after-steps of the dispatcher.',
      { path: '^src-main/services/' },
      { path: above('desktop', 'transport', 'dispatcher', 'safety') },
    ),
    rule(
      'services-stay-apart',
      'Only services/index.ts knows all services. What two of them need stands in store/ or a pure folder.',
      { path: '^src-main/services/', pathNot: '^src-main/services/index\\.ts$' },
      { path: '^src-main/services/', pathNot: '^src-main/services/handler\\.ts$' },
    ),
    rule(
      'store-looks-down',
      'Imports run downwards only.',
      { path: '^src-main/(store|content)/' },
      { path: above('desktop', 'transport', 'dispatcher', 'services') },
    ),
    rule(
      'pure-folders-stay-pure',
      'insights, safety and assessments are pure functions on plain data: no I/O, no clock, nothing of the app.',
      { path: PURE },
      { path: above('desktop', 'transport', 'dispatcher', 'services', 'store', 'content', 'vault') },
    ),
    rule(
      'pure-folders-without-node',
      'insights, safety and assessments are pure functions on plain data: no I/O, no randomness of their own.',
      { path: PURE },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'analysis-only-computes',
      'The analysis thread runs pure functions on what it is handed. Only the composition starts it.',
      { path: '^src-main/analysis/' },
      { path: '^src-main/', pathNot: '^src-main/(analysis|insights)/' },
    ),
    rule(
      'analysis-is-passed-in',
      'Who needs a computation takes the Analyst of insights/jobs.ts.',
      { path: '^src-main/', pathNot: [ROOT, '^src-main/analysis/'] },
      { path: above('analysis') },
    ),
    rule(
      'vault-looks-down',
      'The vault knows src-shared and nothing above it.',
      { path: '^src-main/vault/' },
      { path: '^src-main/', pathNot: '^src-main/vault/' },
    ),

    rule(
      'sql-in-vault-and-store',
      'SQL lives in vault/ (schema, migrations) and store/.',
      { path: '^src-', pathNot: '^src-main/(vault|store)/' },
      { path: npm('better-sqlite3', 'better-sqlite3-multiple-ciphers', 'drizzle-orm') },
    ),
    rule(
      'key-derivation-in-vault',
      'Keys are derived in vault/ and nowhere else.',
      { path: '^src-', pathNot: '^src-main/vault/' },
      { path: npm('argon2') },
    ),
    rule(
      'crypto-in-vault-and-at-the-edge',
      'Ciphers live in vault/. Identifiers and random numbers come in with the context; only the edges make their own.',
      { path: '^src-', pathNot: '^src-main/(vault|transport|desktop|dispatcher)/' },
      { path: '^(node:)?crypto$' },
    ),
    rule(
      'http-at-the-edge',
      'HTTP lives in transport/.',
      { path: '^src-', pathNot: '^src-main/transport/' },
      { path: ['^(node:)?(http|https|http2|net|tls|dgram)$', npm('fastify', '@fastify', 'fastify-type-provider-zod')] },
    ),
  ],
  options: {
    // TypeScript 7 has no parser interface; swc has.
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.base.json' },
    // Types are dependencies too: a layer that names another layer's type knows it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
