import { benchDocuments } from './documents.ts';

benchDocuments();
