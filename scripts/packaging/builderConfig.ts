import type { Configuration } from 'electron-builder';

export interface PackageIdentity {
  /** Name of the executable and the package. */
  readonly name: string;
  readonly productName: string;
  readonly appId: string;
}

export const RELEASE: PackageIdentity = { name: 'evenkeel', productName: 'Evenkeel', appId: 'app.evenkeel.Evenkeel' };

/** A package of the development runtime, for trying out packaging; its name says so everywhere. */
export const TEST_RUNTIME: PackageIdentity = {
  name: 'evenkeel-test-runtime',
  productName: 'Evenkeel (test runtime, not for use)',
  appId: 'app.evenkeel.EvenkeelTestRuntime',
};

/**
 * What goes into a package and how it is locked down. `electronDist`: a dist folder without a default app;
 * `electronVersion`: what that folder holds. `forSale`: without the texts whose licences do not allow that.
 */
export function builderConfig(
  identity: PackageIdentity,
  runtime: { readonly electronDist: string; readonly electronVersion: string },
  { forSale }: { readonly forSale: boolean },
): Configuration {
  return {
    appId: identity.appId,
    productName: identity.productName,
    executableName: identity.name,
    extraMetadata: { name: identity.name, productName: identity.productName },
    directories: { output: 'dist', buildResources: 'resources/icons' },
    electronDist: runtime.electronDist,
    electronVersion: runtime.electronVersion,
    // The native modules are Node-API and prebuilt inside their packages.
    npmRebuild: false,
    asar: true,
    files: [
      'package.json',
      'out/{main,preload,renderer}/**',
      'resources/**',
      ...(forSale ? ['!resources/facts/instrument-texts-noncommercial.json'] : []),
      'LICENSE',
      '!node_modules/**',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills in the platform
      ...nativeModule('better-sqlite3', ['lib/**'], '${platform}-${arch}.node'),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills in the platform
      ...nativeModule('argon2', ['argon2.cjs'], '${platform}-${arch}/**'),
      'node_modules/@phc/format/**',
      'node_modules/node-gyp-build/**',
      '!**/*.{md,map,d.ts,d.cts}',
    ],
    asarUnpack: ['node_modules/*/prebuilds/**'],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    linux: {
      target: [{ target: 'AppImage' }],
      category: 'Utility',
      icon: 'resources/icons',
      synopsis: 'A private place for mood, journal and wellbeing',
    },
    mac: {
      target: [{ target: 'dmg' }],
      category: 'public.app-category.healthcare-fitness',
      icon: 'resources/icons/512x512.png',
      hardenedRuntime: true,
      darkModeSupport: true,
    },
    win: { target: [{ target: 'nsis' }], icon: 'resources/icons/256x256.png' },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    },
    publish: null,
  };
}

/** The files of a native module that are needed at run time, with the binary of one platform. */
function nativeModule(name: string, files: readonly string[], binary: string): string[] {
  return [`${name}/package.json`, ...files.map((file) => `${name}/${file}`), `${name}/prebuilds/${binary}`].map(
    (path) => `node_modules/${path}`,
  );
}
