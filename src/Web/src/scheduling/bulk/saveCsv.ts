import { save } from '../../api/save';
import { writeCsv } from './csv';

/** Saves rows as a CSV file. */
export const saveCsv = (name: string, rows: readonly (readonly string[])[]): void =>
  save(new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' }), name);
