/** Answers once for each object and keeps the answer as long as there is the object: for objects that never change. */
export function onceForEach<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let answer = made.get(key);
    if (answer === undefined) {
      answer = { value: make(key) };
      made.set(key, answer);
    }
    return answer.value;
  };
}
