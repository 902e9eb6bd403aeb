import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * File systems whose files another computer keeps, or the host of this one, as Linux and macOS name them. Memory that two
 * processes share over such a file, and with it a write-ahead log, cannot be relied on: https://www.sqlite.org/wal.html
 */
const OF_ELSEWHERE =
  /^(?:nfs\d?|cifs|smb\w*|afpfs|webdav|davfs\d?|9p|afs|coda|ceph|lustre|ncpfs|beegfs|gpfs|vboxsf|prl_fs|glusterfs|osxfuse|macfuse|fuse\.(?:sshfs|rclone|s3fs|davfs\d?|curlftpfs|glusterfs\S*|ceph\S*|gvfsd-fuse|vmhgfs-fuse))$/u;
const MOUNT_PATIENCE_MS = 1000;

/** What is mounted where, as the system writes it. */
export interface Mounts {
  readonly of: 'linux' | 'darwin';
  readonly table: string;
}

/**
 * Names the network file system that a folder lies on, links followed; null where it is this computer's own, or that cannot
 * be told.
 *
 * @param mounts null where the system has no such table: on Windows the path of a share tells, and so does that of a drive
 *   letter that stands for one
 */
export function networkShare(folder: string, mounts: Mounts | null = readMounts()): string | null {
  const real = realPath(folder);
  if (mounts === null) return /^\\\\(?!\?\\|\.\\)/u.test(real) ? 'smb' : null;
  let best = { place: '', type: '' };
  for (const mount of readTable(mounts)) {
    const isAbove =
      real === mount.place || real.startsWith(mount.place.endsWith(sep) ? mount.place : mount.place + sep);
    // Of two in one place the later one hides the earlier.
    if (isAbove && mount.place.length >= best.place.length) best = mount;
  }
  return OF_ELSEWHERE.test(best.type) ? best.type : null;
}

/** Where a folder leads to. */
export function realPath(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function readMounts(): Mounts | null {
  try {
    if (process.platform === 'linux')
      return { of: 'linux', table: readFileSync('/proc/self/mounts', 'utf8') };
    if (process.platform !== 'darwin') return null;
    const table = execFileSync('/sbin/mount', { encoding: 'utf8', timeout: MOUNT_PATIENCE_MS });
    return { of: 'darwin', table };
  } catch {
    return null;
  }
}

/** Linux: `device place type options 0 0`, odd characters in octal (proc(5)). macOS: `device on place (type, options)`. */
function readTable({ of, table }: Mounts): readonly { readonly place: string; readonly type: string }[] {
  const line =
    of === 'linux' ? /^\S+ (?<place>\S+) (?<type>\S+) /u : /^.+? on (?<place>\/.*) \((?<type>\w+)[,)]/u;
  return table.split('\n').flatMap((text) => {
    const { place = '', type = '' } = line.exec(text)?.groups ?? {};
    return place === '' ? [] : { place: of === 'linux' ? unescaped(place) : place, type };
  });
}

const unescaped = (place: string): string =>
  place.replaceAll(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
