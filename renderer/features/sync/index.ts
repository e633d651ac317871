export { JoinForm } from './join/join-form.tsx';
