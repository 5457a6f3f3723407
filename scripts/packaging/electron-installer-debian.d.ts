/** The package brings no types; these are the options that we use. */
declare module 'electron-installer-debian' {
  interface Options {
    readonly src: string;
    readonly dest: string;
    readonly arch: string;
    readonly options: {
      readonly name: string;
      readonly productName: string;
      readonly genericName: string;
      readonly description: string;
      readonly productDescription: string;
      readonly version: string;
      readonly bin: string;
      readonly section: string;
      readonly maintainer: string;
      readonly compression: 'xz' | 'zstd';
      readonly categories: readonly string[];
      readonly icon: Readonly<Record<string, string>>;
    };
  }
  interface Result {
    readonly packagePaths: readonly string[];
  }
  export default function makeDebianPackage(options: Options): Promise<Result>;
}
