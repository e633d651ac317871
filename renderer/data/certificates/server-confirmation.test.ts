import { beforeEach, expect, test, vi } from 'vitest';
import { makeSigningKey, signText } from '#shared/authenticity/signature.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { certificateHash, registrationText } from '#shared/model/certificates/registration.ts';
import { failure, success } from '#shared/model/problem.ts';
import { confirmByServer } from './server-confirmation.ts';

const { askAsSpeaker } = vi.hoisted(() => ({ askAsSpeaker: vi.fn() }));
vi.mock('../sync/account/ask-as-speaker.ts', () => ({ askAsSpeaker }));

const certificate: Certificate = {
  ...{ id: 'c1', token: 'abcdefghijklmnopqrstuv', origin: 'issued', relation: 'first', replaces: null },
  ...{ reason: '', year: 2027, number: 1, registrationNumber: '2027-00001' },
  ...{ intakeId: null, enrolmentId: null, personId: null },
  facts: {
    ...{ language: 'kk', lastName: 'Сынақ', firstName: 'Үлгі', middleName: '', hours: 80 },
    ...{ title: { kk: 'Музыка', ru: '' }, startsOn: null, endsOn: null, topics: [], total: null },
    ...{ organisation: { kk: 'Орталық', ru: '' }, city: { kk: '', ru: '' }, employer: '', region: '' },
    signer: {
      ...{ name: 'Үлгі Директор', post: { kk: 'Директор', ru: '' } },
      ...{ acting: false, orderNumber: '', orderDate: null },
    },
  },
  ...{ templates: { certificate: null, supplement: null }, issuedOn: '2027-02-15' },
  ...{ validUntil: '2030-02-15', signature: null, blank: '', createdAt: '2027-02-15T05:00:00.000Z' },
};
const registeredAt = '2027-02-15T06:00:00.000Z';
const { secret, publicKey } = makeSigningKey();
const answer = (of: Certificate, key = secret) => {
  const said = { certificateId: of.id, token: of.token, recordHash: certificateHash(of), registeredAt };
  const signature = signText(registrationText(said), key);
  return success({ publicKey, registrations: [{ seq: 7, ...said, signature }], more: false });
};

beforeEach(() => void askAsSpeaker.mockReset());

test('O10-33: the server’s confirmation holds for the record that is here, and is asked for that one only', async () => {
  askAsSpeaker.mockResolvedValue(answer(certificate));
  expect(await confirmByServer(certificate)).toEqual(success(registeredAt));
  expect(askAsSpeaker.mock.calls[0]?.[2]).toMatchObject({ certificateId: 'c1' });
});

test('O10-33: a record that differs, a signature of another key and a certificate that is not there are told apart', async () => {
  const codeOf = async () => {
    const said = await confirmByServer(certificate);
    return said.ok ? 'confirmed' : said.problem.code;
  };
  const renamed = { ...certificate, facts: { ...certificate.facts, lastName: 'Бөтен' } };
  askAsSpeaker.mockResolvedValue(answer(renamed));
  expect(await codeOf()).toBe('registrationDiffers');
  askAsSpeaker.mockResolvedValue(answer(certificate, makeSigningKey().secret));
  expect(await codeOf()).toBe('registrationNotProven');
  askAsSpeaker.mockResolvedValue(success({ publicKey: null, registrations: [], more: false }));
  expect(await codeOf()).toBe('registrationMissing');
  askAsSpeaker.mockResolvedValue(failure('serverAway'));
  expect(await codeOf()).toBe('serverAway');
});
