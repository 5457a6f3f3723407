import { useCallback, useEffect, useRef, useState } from 'react';
import type { Pagination } from '../../src-shared/contract/common.ts';
import type { Area } from '../../src-shared/contract/endpoint.ts';
import type { CallInput, EndpointName, Output } from '../../src-shared/contract/index.ts';
import { apiPage } from '../api.ts';
import { onChanged } from '../events.ts';
import { type Answer, answerKey, answers } from '../state/answers.ts';

export interface EndpointResult<N extends EndpointName> {
  /** The newest data there is: of the last input while the next one is loading (see `isStale`). */
  readonly data: Output<N> | undefined;
  readonly pagination: Pagination | undefined;
  /** Why the last call failed; the data before it stays. */
  readonly error: unknown;
  /** Nothing to show yet. */
  readonly isLoading: boolean;
  /** A call is under way. */
  readonly isFetching: boolean;
  /** `data` answers an earlier input. */
  readonly isStale: boolean;
  refetch(): void;
}

/**
 * Reads an endpoint: shows what is known at once, asks again in the background, and once more whenever data of
 * `areas` changes. Only the answer to the newest question counts. `input: null` asks nothing.
 */
export function useEndpoint<N extends EndpointName>(
  name: N,
  input: CallInput<N> | null,
  options: { readonly areas?: readonly Area[] } = {},
): EndpointResult<N> {
  const key = input === null ? null : answerKey(name, input);
  const [settled, setSettled] = useState<{ readonly key: string; readonly answer: Answer<N> } | null>(null);
  const [failed, setFailed] = useState<{ readonly key: string; readonly error: unknown } | null>(null);
  const [fetching, setFetching] = useState(0);
  const newest = useRef(0);
  const latestInput = useRef(input);

  useEffect(() => {
    latestInput.current = input;
  });

  const refetch = useCallback(() => {
    const question = latestInput.current;
    if (key === null || question === null) {
      return;
    }
    newest.current += 1;
    const ticket = newest.current;
    setFetching(ticket);
    apiPage(name, question).then(
      (answer) => {
        if (ticket === newest.current) {
          answers.set(key, answer);
          setSettled({ key, answer });
          setFailed(null);
          setFetching(0);
        }
      },
      (error: unknown) => {
        if (ticket === newest.current) {
          setFailed({ key, error });
          setFetching(0);
        }
      },
    );
  }, [key, name]);

  useEffect(() => {
    refetch();
    return () => {
      newest.current += 1;
      setFetching(0);
    };
  }, [refetch]);

  const areas = (options.areas ?? []).join(' ');
  useEffect(() => {
    const watched = new Set(areas.split(' '));
    return onChanged((changed) => {
      if (changed.some((area) => watched.has(area))) {
        refetch();
      }
    });
  }, [areas, refetch]);

  const cached = key === null ? undefined : (answers.get(key) as Answer<N> | undefined);
  const isAnswered = settled !== null && settled.key === key;
  const answer = isAnswered ? settled.answer : (cached ?? settled?.answer);
  const error = failed !== null && failed.key === key ? failed.error : null;
  return {
    data: answer?.data,
    pagination: answer?.pagination,
    error,
    isLoading: key !== null && answer === undefined && error === null,
    isFetching: fetching !== 0,
    isStale: answer !== undefined && !isAnswered && cached === undefined,
    refetch,
  };
}
