import { describe, expect, it } from 'vitest';
import { docsPage } from '../../../src-main/transport/rest/docsPage.ts';
import { openApiDocument } from '../../../src-main/transport/rest/openApiDocument.ts';
import { shapeText } from '../../../src-main/transport/rest/shapeText.ts';

describe('the documentation page', () => {
  it('shows markup in names and texts as text', () => {
    const hostile = '<script>alert("1")</script>';
    const document = openApiDocument('0.0.0');
    const page = docsPage({
      ...document,
      info: { ...document.info, title: hostile, description: hostile },
      components: {
        ...document.components,
        schemas: { ...document.components.schemas, [hostile]: { const: hostile } },
      },
    });
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });

  it('tells the fields of an endpoint with place, type, bounds and default', () => {
    const page = docsPage(openApiDocument('0.0.0'));
    expect(page).toContain(
      '<td><code>mood_rating</code></td><td>body</td><td><code>integer</code></td><td>Required. 1 to 10.</td>',
    );
    expect(page).toContain(
      '<td><code>per_page</code></td><td>query</td><td><code>integer</code></td><td>1 to 200. Default <code>50</code>.</td>',
    );
  });
});

describe('a shape in words', () => {
  it('reads like a type', () => {
    expect(shapeText({ type: 'array', items: { anyOf: [{ type: 'number' }, { type: 'null' }] } })).toBe(
      '(number | null)[]',
    );
    expect(shapeText({ type: ['number', 'null'] })).toBe('number | null');
    expect(shapeText({ enum: ['asc', 'desc'] })).toBe('&quot;asc&quot; | &quot;desc&quot;');
    expect(
      shapeText({ type: 'object', properties: { a: { type: 'string', format: 'date' }, b: {} }, required: ['a'] }),
    ).toBe('{ a: date; b?: any }');
    expect(shapeText({ $ref: '#/components/schemas/User' })).toBe('<a href="#shape-User">User</a>');
  });

  it('breaks into lines where it is long', () => {
    const names = Array.from({ length: 8 }, (_, at) => `a_long_field_name_${at}`);
    const schema = { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) };
    expect(shapeText(schema).split('\n')).toHaveLength(10);
  });
});
