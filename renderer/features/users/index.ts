export { isUsable, NewPasswordFields, noPassword } from './new-password-fields.tsx';
export { closeSession, letIn } from './session.ts';
export { ownProof } from './settings/own-proof.ts';
export { UsersSection } from './settings/users-section.tsx';
