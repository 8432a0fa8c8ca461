import { csv } from './csv';
import { markdown } from './markdown';
import { ExportFormat } from './row';

/** The ways in which annotations are handed on; a new one is a file beside its siblings, and a line here. */
export const FORMATS: readonly ExportFormat[] = [markdown, csv];
