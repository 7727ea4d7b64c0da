import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../design/Badge';
import { Button } from '../design/Button';
import { useFormats } from '../time/format';
import type { SeatChoice } from './draft';
import type { useHold } from './hold';

/** Keeps the chosen time for a quarter of an hour, and says until when. */
export function HoldButton({
  hold,
  start,
  seats,
}: {
  readonly hold: ReturnType<typeof useHold>;
  readonly start: string;
  readonly seats: readonly SeatChoice[];
}) {
  const { t } = useTranslation('scheduling');
  const written = useFormats();
  return hold.held === undefined ? (
    <Button isDisabled={hold.isRunning} onPress={() => hold.take({ start, seats })}>
      <Lock size={16} aria-hidden />
      {t('hold')}
    </Button>
  ) : (
    <Badge tone="accent">{t('held', { time: written.time(hold.held.expiresAt) })}</Badge>
  );
}
