import type { CertificateToPrint } from './certificate-to-print.ts';

/** What no file of Windows, macOS or Linux may have in its name. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;
const longest = 120;

function fileName({ facts, registrationNumber }: CertificateToPrint): string {
  const name = [facts.lastName, facts.firstName, facts.middleName, registrationNumber]
    .filter(Boolean)
    .join(' ');
  const clean = name.normalize('NFC').replace(forbidden, '_').replace(/\s+/g, ' ').trim();
  return (
    [...clean]
      .slice(0, longest)
      .join('')
      .replace(/[. ]+$/, '') || '_'
  );
}

/** Names of files by person and number, in the order of the certificates; none twice, whatever the case of letters. */
export function fileNames(certificates: readonly CertificateToPrint[]): string[] {
  const taken = new Set<string>();
  return certificates.map((certificate) => {
    const name = fileName(certificate);
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name} (${count})`;
    taken.add(free.toLowerCase());
    return `${free}.pdf`;
  });
}
