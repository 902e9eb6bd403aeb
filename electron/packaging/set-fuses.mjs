// Run by electron-builder on each packed program before it is signed.
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Switches in Electron's own binary, which nobody can turn back without breaking its signature. All of them are named: an
 * Electron with a fuse that is not among them is not packed.
 */
export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: /** @type {const} */ (true),
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Of macOS and Windows; Linux has no such check.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of our own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** @param {Parameters<NonNullable<Exclude<import('electron-builder').Configuration['afterPack'], string>>>[0]} context */
export default async function setFuses({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const isMac = electronPlatformName === 'darwin' || electronPlatformName === 'mas';
  const program = {
    darwin: `${name}.app`,
    mas: `${name}.app`,
    win32: `${name}.exe`,
    linux: packager.info.metadata.name,
  }[electronPlatformName];
  if (program === undefined) throw new Error(`no fuses are known for ${electronPlatformName}`);
  // Changing the binary breaks the signature that Electron ships with; Apple's processors run nothing unsigned.
  await flipFuses(join(appOutDir, program), { ...FUSES, resetAdHocDarwinSignature: isMac });
}
