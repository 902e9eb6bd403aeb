import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkShare, realPath, type Mounts } from '../../../electron/core/store/network-share.ts';
import { testFolder } from './open-test-database.ts';

const linux: Mounts = {
  of: 'linux',
  table: [
    'proc /proc proc rw,nosuid 0 0',
    '/dev/sda1 / ext4 rw,relatime 0 0',
    'house:/export /home nfs4 rw,vers=4.2,addr=10.0.0.2 0 0',
    '/dev/sdb1 /home/olena/own ext4 rw 0 0',
    '//nas/news /mnt/our\\040news cifs rw,vers=3.1.1 0 0',
    'olena@house:/ /mnt/far fuse.sshfs rw,user_id=1000 0 0',
    '/dev/fuse /mnt/here fuse.ntfs-3g rw 0 0',
    'nas:/v /srv nfs rw 0 0',
    '/dev/sdc1 /srv ext4 rw 0 0',
  ].join('\n'),
};
const mac: Mounts = {
  of: 'darwin',
  table: [
    '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
    '/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)',
    '//olena@nas._smb._tcp.local/our%20news on /Volumes/our news (smbfs, nodev, nosuid, mounted by olena)',
    'house:/export on /Volumes/export (nfs, asynchronous)',
  ].join('\n'),
};

describe('a network share', () => {
  it.each([
    ['/home/olena/tagline', 'nfs4'],
    ['/home', 'nfs4'],
    ['/home/olena/own/tagline', null],
    ['/homestead/tagline', null],
    ['/mnt/our news/tagline', 'cifs'],
    ['/mnt/far/tagline', 'fuse.sshfs'],
    ['/mnt/here/tagline', null],
    ['/srv/tagline', null],
    ['/var/tagline', null],
  ])('Linux mounts say of %s: %s', (folder, share) => {
    expect(networkShare(folder, linux)).toBe(share);
  });

  it.each([
    ['/Volumes/our news/tagline', 'smbfs'],
    ['/Volumes/export/tagline', 'nfs'],
    ['/Users/olena/tagline', null],
  ])('macOS mounts say of %s: %s', (folder, share) => {
    expect(networkShare(folder, mac)).toBe(share);
  });

  it('is told by its path where the system has no mounts', () => {
    expect(networkShare(String.raw`\\nas\news\tagline`, null)).toBe('smb');
    expect(networkShare(String.raw`C:\Users\olena\tagline`, null)).toBeNull();
    expect(networkShare(String.raw`\\?\C:\Users\olena\tagline`, null)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('is found through a link', () => {
    const folder = realPath(testFolder());
    mkdirSync(join(folder, 'share'));
    symlinkSync(join(folder, 'share'), join(folder, 'profile'));
    const table = `/dev/sda1 / ext4 rw 0 0\nnas:/news ${join(folder, 'share')} nfs rw 0 0`;
    expect(networkShare(join(folder, 'profile'), { of: 'linux', table })).toBe('nfs');
    expect(networkShare(folder, { of: 'linux', table })).toBeNull();
  });

  it('is not this computer’s own disk, as this system writes it', () => {
    expect(networkShare(testFolder())).toBeNull();
  });
});
