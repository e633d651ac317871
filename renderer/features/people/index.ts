export { usePeopleSearch } from './use-people-search.ts';
