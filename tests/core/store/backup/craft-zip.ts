import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Manifest } from '../../../../electron/core/store/backup/backup-members.ts';

/** A member of a zip file that says of itself whatever a test wants. */
export interface CraftedMember {
  readonly name: string;
  readonly content: Buffer;
  /** Bit 0: encrypted. */
  readonly flags?: number;
  /** As Unix keeps it: the type of file above its permissions. */
  readonly mode?: number;
  readonly method?: number;
  /** Of which it says that it has so many bytes. */
  readonly statedBytes?: number;
}

const UNIX = 3 << 8;

/** Writes a zip file (PKWARE APPNOTE 6.3, 4.3) by hand: no library would write these. */
export function craftZip(members: readonly CraftedMember[]): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, mode = 0o100644, method = 8, statedBytes } of members) {
    const packed = method === 8 ? deflateRawSync(content) : content;
    const path = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags | 0x800, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt16LE(0x5a7a, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.byteLength, 14);
    facts.writeUInt32LE(statedBytes ?? content.byteLength, 18);
    facts.writeUInt16LE(path.byteLength, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, path, packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE((mode << 16) >>> 0, 6);
    end.writeUInt32LE(offset, 10);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(UNIX | 20);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), madeBy, facts, end, path]));
    files.push(local);
    offset += local.byteLength;
  }
  const directory = Buffer.concat(entries);
  const close = Buffer.alloc(22);
  close.write('PK\u0005\u0006', 'latin1');
  close.writeUInt16LE(members.length, 8);
  close.writeUInt16LE(members.length, 10);
  close.writeUInt32LE(directory.byteLength, 12);
  close.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, close]);
}

/** Adds the manifest that belongs to these members, but for what a test says otherwise. */
export function withManifest(
  members: readonly CraftedMember[],
  said: Partial<Record<keyof Manifest, unknown>> = {},
): readonly CraftedMember[] {
  const manifest = {
    format: 1,
    appVersion: '1.2.3',
    takenAt: 1_700_000_000_000,
    kept: { subscriptions: 1, articles: 2, read: 0, saved: 0, follows: 0 },
    members: members.map(({ name, content }) => ({
      name,
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.byteLength,
    })),
    ...said,
  };
  return [...members, { name: 'manifest.json', content: Buffer.from(JSON.stringify(manifest)) }];
}
