import type { Pagination } from '../../src-shared/contract/common.ts';
import type { Contract, EndpointName, Output, ParsedInput } from '../../src-shared/contract/index.ts';
import type { PreparedJson } from '../../src-shared/preparedJson.ts';
import type { OpenVault } from '../vault/access.ts';
import type { Clock, Random } from '../vault/environment.ts';

/** Where a call came in. */
export type Door = 'window' | 'rest';

/** Whose call it is. `timezone` is the IANA zone that days are counted in. */
export interface Account {
  readonly id: string;
  readonly timezone: string;
}

/** What a handler gets when nobody needs to be signed in. */
export interface PublicContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly door: Door;
}

/** What a handler gets in the name of a signed-in user. Valid for one call only. */
export interface SessionContext extends PublicContext {
  readonly vault: OpenVault;
  readonly account: Account;
  readonly session: { readonly id: string; readonly door: Door };
}

/** For endpoints that answer more to a signed-in user: all of these are there, or none. */
export interface OptionalContext extends PublicContext {
  readonly vault?: OpenVault | undefined;
  readonly account?: Account | undefined;
  readonly session?: SessionContext['session'] | undefined;
}

/** The context that the contract promises the handler of this endpoint. */
export type ContextOf<N extends EndpointName> = {
  readonly required: SessionContext;
  readonly optional: OptionalContext;
  readonly none: PublicContext;
}[Contract[N]['session']];

/**
 * What a handler gives back; `status` only where it differs from the contract's success status. Prepared data is not
 * checked again.
 */
export type Answer<N extends EndpointName> = {
  readonly data: Output<N> | PreparedJson;
  readonly status?: 200 | 201;
} & (Contract[N]['paginated'] extends true ? { readonly pagination: Pagination } : { readonly pagination?: undefined });

/** Rules and nothing else: the input has been parsed by the contract, the answer will be checked by it. */
export type Handler<N extends EndpointName> = (
  ctx: ContextOf<N>,
  input: ParsedInput<N>,
) => Answer<N> | Promise<Answer<N>>;

/** One handler for every endpoint: one missing or one too many does not compile. */
export type Handlers = { readonly [N in EndpointName]: Handler<N> };
