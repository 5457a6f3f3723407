/**
 * The `data` of an answer that is too large to be built and checked as one object: JSON text that was made and checked
 * elsewhere, as UTF-8 in pieces.
 */
export class PreparedJson {
  readonly pieces: readonly Uint8Array[];

  constructor(pieces: readonly Uint8Array[]) {
    this.pieces = pieces;
  }

  get bytes(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.length, 0);
  }
}
