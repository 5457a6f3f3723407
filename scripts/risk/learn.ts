/** Logistic regression on sparse features, by stochastic gradient descent with AdaGrad. The same data give the same weights. */

interface Example {
  readonly features: readonly { readonly feature: number; readonly weight: number }[];
  readonly isTrue: boolean;
}

interface Learnt {
  readonly bias: number;
  readonly weights: Float64Array;
}

interface Settings {
  readonly rounds: number;
  readonly rate: number;
  /** L2 penalty for each time a weight is used. */
  readonly penalty: number;
}

/** @param size how many features there are */
export function learn(examples: readonly Example[], size: number, { rounds, rate, penalty }: Settings): Learnt {
  const weights = new Float64Array(size);
  const seen = new Float64Array(size).fill(0.01);
  let bias = 0;
  let biasSeen = 0.01;
  const order = examples.map((_, index) => index);
  let state = 20260101;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      let sum = bias;
      for (const { feature, weight } of example.features) sum += (weights[feature] ?? 0) * weight;
      const error = 1 / (1 + Math.exp(-sum)) - Number(example.isTrue);
      biasSeen += error * error;
      bias -= (rate * error) / Math.sqrt(biasSeen);
      for (const { feature, weight } of example.features) {
        const old = weights[feature] ?? 0;
        const gradient = error * weight + penalty * old;
        seen[feature] = (seen[feature] ?? 0) + gradient * gradient;
        weights[feature] = old - (rate * gradient) / Math.sqrt(seen[feature] ?? 1);
      }
    }
  }
  return { bias, weights };
}
