import { createHash } from 'node:crypto';
import { docsStyle } from './docsStyle.ts';
import { escapeHtml } from './escapeHtml.ts';
import type {
  ApiResponse,
  JsonSchema,
  OpenApiDocument,
  Operation,
  OperationMethod,
  Reference,
} from './openApiTypes.ts';
import { shapeText } from './shapeText.ts';

const styleHash = createHash('sha256').update(docsStyle).digest('base64');

/** The page needs its own style and nothing else: no script, no image, no frame, no form. */
export const docsPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Entry {
  readonly method: OperationMethod;
  readonly path: string;
  readonly operation: Operation;
}

/** The OpenAPI document as one page of HTML for people. It needs no network and no script. */
export function docsPage(document: OpenApiDocument): string {
  const entries = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, operation]): Entry => ({ method: method as OperationMethod, path, operation }),
    ),
  );
  const areas = document.tags.map(({ name }) => ({
    name,
    entries: entries.filter(({ operation }) => operation.tags.includes(name)),
  }));
  const shapes = Object.entries(document.components.schemas);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(document.info.title)} · API</title>
<style>${docsStyle}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<div class="frame">
<nav aria-label="Addresses">
${areas.map(({ name, entries: listed }) => navigation(name, listed)).join('\n')}
<h2><a href="#shapes">Shapes</a></h2>
</nav>
<main id="content">
<h1>${escapeHtml(document.info.title)} API</h1>
<p class="quiet">Version ${escapeHtml(document.info.version)} · <a href="/api/openapi.json">OpenAPI document</a></p>
${paragraphs(document.info.description)}
${example}
${areas.map(({ name, entries: listed }) => areaSection(name, listed, document)).join('\n')}
<h2 id="shapes">Shapes</h2>
${shapes.map(([name, schema]) => shapeArticle(name, schema)).join('\n')}
</main>
</div>
</body>
</html>
`;
}

const example = `<h2 id="start">First steps</h2>
${scrolling(`curl -s http://127.0.0.1:5870/api/auth/login \\
  -H 'Content-Type: application/json' \\
  -d '{"username": "…", "password": "…"}'

curl -s http://127.0.0.1:5870/api/mood/track \\
  -H 'Authorization: Bearer …' -H 'Content-Type: application/json' \\
  -d '{"mood_rating": 7, "emotions": ["calm"]}'`)}`;

function navigation(area: string, entries: readonly Entry[]): string {
  const links = entries.map(
    ({ method, path, operation }) =>
      `<li><a href="#${escapeHtml(operation.operationId)}">${methodText(method)} ${escapeHtml(shortPath(path))}</a></li>`,
  );
  return `<h2>${escapeHtml(areaTitle(area))}</h2>\n<ul>\n${links.join('\n')}\n</ul>`;
}

function areaSection(area: string, entries: readonly Entry[], document: OpenApiDocument): string {
  const title = escapeHtml(areaTitle(area));
  return `<section aria-label="${title}">\n<h2>${title}</h2>\n${entries
    .map((entry) => operationArticle(entry, document))
    .join('\n')}\n</section>`;
}

function operationArticle({ method, path, operation }: Entry, document: OpenApiDocument): string {
  const responses = Object.entries(operation.responses).map(
    ([status, response]) => [status, resolved(response, document)] as const,
  );
  const successes = responses.filter(([status]) => status.startsWith('2'));
  const failures = responses.filter(([status]) => !status.startsWith('2'));
  return `<article id="${escapeHtml(operation.operationId)}">
<h3>${methodText(method)} <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(operation.summary)}</p>
<p class="quiet">${accessText(operation)}</p>
${fieldTable(operation)}
${successes.map(([status, response]) => successBlock(status, response)).join('\n')}
${failureBlock(failures)}
</article>`;
}

function resolved(response: ApiResponse | Reference, document: OpenApiDocument): ApiResponse {
  if (!('$ref' in response)) return response;
  const found = document.components.responses[response.$ref.slice('#/components/responses/'.length)];
  if (found === undefined) throw new Error(`The document has no ${response.$ref}`);
  return found;
}

function accessText({ security }: Operation): string {
  if (security.length === 0) return 'Public.';
  return security.some((scheme) => Object.keys(scheme).length === 0)
    ? 'Public; answers more with a session.'
    : 'Needs a session.';
}

function fieldTable({ parameters = [], requestBody }: Operation): string {
  const body = requestBody?.content['application/json']?.schema;
  const rows = [
    ...parameters.map(({ name, in: place, required, description, schema }) =>
      fieldRow(name, place, required, { ...schema, ...(description !== undefined && { description }) }),
    ),
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) =>
      fieldRow(name, 'body', body?.required?.includes(name) === true, schema),
    ),
  ];
  if (rows.length === 0) return '';
  return `<h4>Fields</h4>
<div class="scroll" tabindex="0" role="region" aria-label="Fields">
<table>
<thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Notes</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function fieldRow(name: string, place: string, isRequired: boolean, schema: JsonSchema): string {
  const notes = [isRequired ? 'Required.' : '', ...boundsText(schema), inlineCode(schema.description ?? '')];
  return `<tr><td><code>${escapeHtml(name)}</code></td><td>${place}</td><td><code>${shapeText(schema)}</code></td><td>${notes
    .filter((note) => note !== '')
    .join(' ')}</td></tr>`;
}

function boundsText(schema: JsonSchema): readonly string[] {
  const { minimum, maximum, minLength, maxLength, maxItems } = schema.anyOf?.[0] ?? schema;
  return [
    minimum === undefined && maximum === undefined ? '' : `${minimum ?? '…'} to ${maximum ?? '…'}.`,
    maxLength === undefined
      ? ''
      : `${minLength === undefined ? 'At most' : `${minLength} to`} ${maxLength} characters.`,
    maxItems === undefined ? '' : `At most ${maxItems}.`,
    schema.default === undefined ? '' : `Default <code>${escapeHtml(JSON.stringify(schema.default))}</code>.`,
  ];
}

function successBlock(status: string, response: ApiResponse): string {
  const schema = response.content['application/json']?.schema;
  const data = schema?.properties?.data;
  const shape = data === undefined ? '' : scrolling(shapeText(data), { isHtml: true });
  const list = schema?.properties?.pagination === undefined ? '' : ', with <code>pagination</code> beside it';
  const title = data === undefined ? escapeHtml(response.description) : `<code>data</code>${list}`;
  return `<h4>${escapeHtml(status)}: ${title}</h4>\n${shape}`;
}

function failureBlock(failures: readonly (readonly [string, ApiResponse])[]): string {
  if (failures.length === 0) return '';
  const rows = failures.map(
    ([status, { description }]) =>
      `<tr><th scope="row">${escapeHtml(status)}</th><td>${description.split('\n\n').map(inlineCode).join('<br>')}</td></tr>`,
  );
  return `<details><summary>Failures</summary><table><tbody>\n${rows.join('\n')}\n</tbody></table></details>`;
}

function shapeArticle(name: string, schema: JsonSchema): string {
  const block = scrolling(shapeText(schema), { isHtml: true });
  return `<article id="shape-${escapeHtml(name)}">\n<h3>${escapeHtml(name)}</h3>\n${block}\n</article>`;
}

/** A block that scrolls sideways by itself and can be reached and scrolled by keyboard. */
function scrolling(text: string, { isHtml = false } = {}): string {
  return `<pre class="scroll" tabindex="0"><code>${isHtml ? text : escapeHtml(text)}</code></pre>`;
}

function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${inlineCode(paragraph)}</p>`)
    .join('\n');
}

/** Escaped text in which `backticks` mark code. */
function inlineCode(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function methodText(method: OperationMethod): string {
  return `<span class="method ${method}">${method.toUpperCase()}</span>`;
}

function shortPath(path: string): string {
  return path.replace(/^\/api\//, '');
}

function areaTitle(area: string): string {
  const words = area.replaceAll('_', '-');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
