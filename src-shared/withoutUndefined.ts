type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The fields that have a value; null is one. What is spread over other fields must not carry undefined along. */
export function withoutUndefined<T extends object>(value: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Partial<Defined<T>>;
}
