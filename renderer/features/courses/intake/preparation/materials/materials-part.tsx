import { Menu, Skeleton, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AddRowButton } from '#renderer/components/row-grid/add-row-button.tsx';
import type { GridRecord } from '#renderer/components/row-grid/grid-column.ts';
import { RowGrid } from '#renderer/components/row-grid/row-grid.tsx';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useToday } from '#renderer/components/use-today.ts';
import {
  beginMaterials,
  updateMaterial,
  useMaterials,
} from '#renderer/data/courses/preparation/intake-rows.ts';
import { written } from '#renderer/data/written.ts';
import { useGridPaste } from '#renderer/features/programmes/index.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Material } from '#shared/model/course/preparation.ts';
import { materialFaults } from '#shared/model/course/preparation-faults.ts';
import { TitledPart } from '../titled-part.tsx';
import { type MaterialRow, useMaterialColumns } from './material-columns.tsx';
import { MaterialsExport } from './materials-export.tsx';
import { Trainers, useTrainerNames } from './trainer-names.ts';

/** What O10-23 names. */
const usual = ['posters', 'flipcharts', 'markers', 'stickers', 'paper'] as const;

const recordOf = ({ programmeId: _, ...material }: MaterialRow): Material => material;

/** What practical lessons need, with whom it is agreed, and whether it is ready (O10-23). */
export function MaterialsPart({ intake }: { intake: Intake }) {
  const materials = useMaterials(intake.id);
  const trainers = useTrainerNames(intake.id);
  if (!materials || !trainers) return <Skeleton h={200} />;
  return (
    <Trainers value={trainers}>
      <Materials intake={intake} materials={materials} />
    </Trainers>
  );
}

function Materials({ intake, materials }: { intake: Intake; materials: readonly Material[] }) {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  const columns = useMaterialColumns();
  const paste = useGridPaste();
  // Grids know rows by the scope of their changes: here it is the intake.
  const rows = useMemo(() => materials.map((one) => ({ ...one, programmeId: one.intakeId })), [materials]);
  const newRow = (place: GridRecord): MaterialRow => ({
    ...{ ...place, intakeId: intake.id, name: '', unit: '', quantity: null, trainerId: null, readyOn: null },
  });
  const begin = async () => {
    const named = usual.map((key) => ({
      name: t(`preparation.materials.first.${key}.name`),
      unit: t(`preparation.materials.first.${key}.unit`),
    }));
    const done = await written(() => beginMaterials(intake.id, named), null);
    if (!done.ok) tellProblem(done.problem);
  };
  const ready = materials.filter(({ readyOn }) => readyOn !== null).length;
  return (
    <TitledPart
      title={t('preparation.materials.title')}
      clause="O10-23"
      faults={materialFaults(materials, intake.startsOn)}
      actions={<MaterialsExport materials={materials} />}
    >
      {materials.length > 0 && (
        <Text size="sm">{t('preparation.materials.count', { ready, all: materials.length })}</Text>
      )}
      <RowGrid
        label={t('preparation.materials.label')}
        table="materials"
        programmeId={intake.id}
        rows={rows}
        columns={columns}
        minWidth={760}
        lang={language}
        newRow={newRow}
        recordOf={recordOf}
        menu={readyItem}
        empty={t('preparation.materials.empty')}
        {...paste}
        footer={(add) => (
          <>
            <AddRowButton label={t('preparation.materials.add')} onClick={() => add()} />
            {materials.length === 0 && (
              <AddRowButton
                exit={false}
                label={t('preparation.materials.begin')}
                onClick={() => void begin()}
              />
            )}
          </>
        )}
      />
    </TitledPart>
  );
}

const readyItem = (row: MaterialRow) => <ReadyItem material={row} />;

/** Says in one press that something became ready today. */
function ReadyItem({ material }: { material: Material }) {
  const { t } = useTranslation('courses');
  const today = useToday();
  const note = async () => {
    const done = await written(() => updateMaterial(material, { readyOn: today }), null);
    if (!done.ok) tellProblem(done.problem);
  };
  return (
    <Menu.Item disabled={material.readyOn !== null} onClick={() => void note()}>
      {t('preparation.materials.readyToday')}
    </Menu.Item>
  );
}
