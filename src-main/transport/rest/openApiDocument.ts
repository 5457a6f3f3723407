import { pagination } from '../../../src-shared/contract/common.ts';
import type { Endpoint } from '../../../src-shared/contract/endpoint.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { type SchemaWriter, schemaWriter } from './namedSchemas.ts';
import { type FailureWriter, failureSchema, failureWriter } from './openApiFailures.ts';
import type {
  ApiResponse,
  JsonSchema,
  OpenApiDocument,
  Operation,
  OperationMethod,
  Parameter,
} from './openApiTypes.ts';

const description = `Evenkeel on this computer: the same services that its window uses, for your own programs.

Everything is JSON. A success is \`{"success": true, "data": …}\`, with \`pagination\` beside \`data\` for lists; a failure
is \`{"success": false, "error": {"code", "message", "details"}}\`. Instants are ISO 8601 in UTC, days are \`YYYY-MM-DD\`
in the user's time zone. Unknown fields are refused by name.

Sign in with \`POST /api/auth/login\`, then send \`Authorization: Bearer\` with \`data.session.token\`. Pages of this
server may use the cookie that the sign-in sets; pages of other origins are refused unless their origin is allowed in
the settings, and need the token.`;

/** The OpenAPI 3.1 document of the whole contract. `version`: that of the app. */
export function openApiDocument(version: string): OpenApiDocument {
  const schemas = schemaWriter();
  const failures = failureWriter();
  const paths: Record<string, Partial<Record<OperationMethod, Operation>>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(contract)) {
    const method = endpoint.method.toLowerCase() as OperationMethod;
    paths[endpoint.path] = { ...paths[endpoint.path], [method]: operation(name, endpoint, schemas, failures) };
  }
  Object.assign(paths, documentPaths);
  const tags = new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap(({ tags }) => tags)));

  return {
    openapi: '3.1.0',
    info: { title: 'Evenkeel', version, description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/', description: 'This computer; http://127.0.0.1:5870 unless the port was changed.' }],
    tags: [...tags].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...schemas.named(), Failure: failureSchema },
      responses: failures.shared(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The token of a session.' },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'evenkeel_session',
          description: "Set by a sign-in; counts for programs and this server's own pages.",
        },
      },
    },
  };
}

function operation(name: string, endpoint: Endpoint, schemas: SchemaWriter, failures: FailureWriter): Operation {
  const { properties = {}, required = [] } = schemas.write(endpoint.input);
  const fields = Object.entries(properties).map(([field, schema]): readonly [string, JsonSchema] => [
    field,
    withAliases(field, schema, endpoint.aliases),
  ]);
  const inPath = fields.filter(([field]) => endpoint.path.includes(`{${field}}`));
  const elsewhere = fields.filter(([field]) => !endpoint.path.includes(`{${field}}`));
  const readsQuery = endpoint.method === 'GET';
  const parameters = [
    ...inPath.map(([field, schema]) => parameter(field, 'path', true, schema)),
    ...(readsQuery
      ? elsewhere.map(([field, schema]) => parameter(field, 'query', required.includes(field), schema))
      : []),
  ];
  const hasBody = !readsQuery && elsewhere.length > 0;
  return {
    operationId: name,
    tags: [endpoint.scope.area],
    summary: endpoint.summary,
    security: security[endpoint.session],
    ...(parameters.length > 0 && { parameters }),
    ...(hasBody && { requestBody: requestBody(elsewhere, required) }),
    responses: {
      [endpoint.successStatus]: success(endpoint, schemas),
      ...failures.write(endpoint, hasBody),
    },
  };
}

const security = {
  required: [{ bearer: [] }, { cookie: [] }],
  optional: [{}, { bearer: [] }, { cookie: [] }],
  none: [],
} as const;

function withAliases(field: string, schema: JsonSchema, aliases: Endpoint['aliases']): JsonSchema {
  const others = Object.keys(aliases).filter((alias) => aliases[alias] === field);
  return others.length === 0 ? schema : { ...schema, description: `Also taken as \`${others.join('`, `')}\`.` };
}

function parameter(name: string, place: Parameter['in'], required: boolean, schema: JsonSchema): Parameter {
  const { description: text, ...rest } = schema;
  return { name, in: place, required, ...(text !== undefined && { description: text }), schema: rest };
}

function requestBody(
  fields: readonly (readonly [string, JsonSchema])[],
  requiredOfAll: readonly string[],
): Operation['requestBody'] {
  const required = requiredOfAll.filter((field) => fields.some(([name]) => name === field));
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(fields),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
  return { required: required.length > 0, content: { 'application/json': { schema } } };
}

function success(endpoint: Endpoint, schemas: SchemaWriter): ApiResponse {
  const schema: JsonSchema = {
    type: 'object',
    properties: {
      success: { type: 'boolean', const: true },
      data: schemas.write(endpoint.output),
      ...(endpoint.paginated && { pagination: schemas.write(pagination) }),
    },
    required: ['success', 'data', ...(endpoint.paginated ? ['pagination'] : [])],
    additionalProperties: false,
  };
  return {
    description: endpoint.successStatus === 201 ? 'Created' : 'Success',
    ...(endpoint.sessionEffect !== null && { headers: { 'Set-Cookie': cookieHeader[endpoint.sessionEffect] } }),
    content: { 'application/json': { schema } },
  };
}

const cookieHeader = {
  opens: { description: 'The session as the cookie `evenkeel_session`.', schema: { type: 'string' } },
  ends: { description: 'Clears the cookie `evenkeel_session`.', schema: { type: 'string' } },
} as const;

/** The two answers that are not in the envelope. */
const documentPaths: OpenApiDocument['paths'] = {
  '/api/openapi.json': {
    get: {
      operationId: 'document.openApi',
      tags: ['system'],
      summary: 'This document',
      security: [],
      responses: {
        200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
      },
    },
  },
  '/api/docs': {
    get: {
      operationId: 'document.page',
      tags: ['system'],
      summary: 'This document as a page for people',
      security: [],
      responses: {
        200: { description: 'A page', content: { 'text/html': { schema: { type: 'string' } } } },
      },
    },
  },
};
