import { useState } from 'react';
import { forgetJoinAgain } from '#renderer/data/sync/account/join-again.ts';
import type { Joining } from '#renderer/data/sync/account/join-server.ts';
import { EnterForm } from './enter-form.tsx';
import { FinishForm } from './finish-form.tsx';
import { FirstExchange } from './first-exchange.tsx';

type Step = { at: 'enter' } | { at: 'finish' | 'exchange'; joining: Joining };

/** Joins this computer to a server, or signs somebody in again: enter, choose a password, exchange the data. */
export function JoinForm({ onDone }: { onDone?: () => void }) {
  const [step, setStep] = useState<Step>({ at: 'enter' });
  if (step.at === 'enter') {
    return <EnterForm onEntered={(joining) => setStep({ at: 'finish', joining })} />;
  }
  const { joining } = step;
  if (step.at === 'finish') {
    return <FinishForm joining={joining} onJoined={() => setStep({ at: 'exchange', joining })} />;
  }
  return (
    <FirstExchange
      joining={joining}
      onDone={() => {
        forgetJoinAgain();
        setStep({ at: 'enter' });
        onDone?.();
      }}
    />
  );
}
