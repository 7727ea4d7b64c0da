import type { Interview } from '../interviews/interview';
import styles from './types.module.css';

/** The class that sets `--type`, the color of a type of interview, for what is inside. */
export const typeClass = (type: Interview['type']): string => styles[type] ?? '';
