export { UsersSection } from './settings/users-section.tsx';
