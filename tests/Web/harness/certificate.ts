import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The files of a certificate for `localhost`, and of its key. */
export type Certificate = { readonly key: string; readonly certificate: string };

/** One that signs itself: whoever is to believe it has to be told. */
export function makeCertificate(): Certificate & { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'interviews-certificate-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', ...subject, '-keyout', key, '-out', certificate];
  execFileSync('openssl', made, { stdio: 'ignore' });
  return { key, certificate, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
