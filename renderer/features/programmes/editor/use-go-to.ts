import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { flush } from '#renderer/data/pending-saves.ts';
import type { Place } from '#shared/model/programme.ts';
import { focusPlace } from './focus-place.ts';
import { pagePath } from './places.ts';

export type GoTo = (place: Place) => void;

/** The way to a place of the programme: its page, then the row or field. What was typed is stored on leaving. */
export function useGoTo(programmeId: string): GoTo {
  const [, navigate] = useLocation();
  return useCallback(
    (place) => {
      void flush();
      navigate(pagePath(programmeId, place.section));
      focusPlace(place);
    },
    [navigate, programmeId],
  );
}
