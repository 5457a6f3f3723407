import { type ComponentType, lazy, useState } from 'react';

export interface LoadedApart {
  /** Suspends while its code is on its way. */
  readonly Component: ComponentType;
  /** Loads the code ahead of the first use. */
  readonly preload: () => Promise<unknown>;
}

/**
 * A component whose code is a file of its own.
 *
 * Once the code is there it renders at once. React's `lazy` alone would suspend even then, and React keeps a fallback
 * on the screen for 300 ms.
 */
export function loadedApart(load: () => Promise<ComponentType>): LoadedApart {
  let Loaded: ComponentType | undefined;
  const preload = async (): Promise<ComponentType> => {
    Loaded ??= await load();
    return Loaded;
  };
  const Lazy = lazy(async () => ({ default: await preload() }));

  function Component() {
    // Chosen once: another component in its place would lose its state.
    const [Chosen] = useState<ComponentType>(() => Loaded ?? Lazy);
    return <Chosen />;
  }
  return { Component, preload };
}
