import { useState } from 'react';
import { useOrganisation } from '#renderer/data/organisation.ts';
import type { CertificateSigner } from '#shared/model/certificates/certificate.ts';
import type { Organisation } from '#shared/model/organisation.ts';

const directorOf = ({ director }: Organisation): CertificateSigner => ({
  ...{ name: director.name, post: director.post, acting: false, orderNumber: '', orderDate: null },
});

const nobody: CertificateSigner = {
  ...{ name: '', post: { kk: '', ru: '' }, acting: false, orderNumber: '', orderDate: null },
};

export interface SignerChoice {
  signer: CertificateSigner;
  setActing: (acting: boolean) => void;
  /** Of who acts for the director. */
  change: (fields: Partial<CertificateSigner>) => void;
}

/** Who signs: the director of the organisation's settings, until a person says who acts for the director (O10-33). */
export function useSigner(): SignerChoice {
  const organisation = useOrganisation();
  const [acting, setActing] = useState<CertificateSigner>({ ...nobody, acting: true });
  const [isActing, choose] = useState(false);
  const director = organisation ? directorOf(organisation) : nobody;
  return {
    signer: isActing ? acting : director,
    setActing: choose,
    change: (fields) => setActing((now) => ({ ...now, ...fields })),
  };
}
