import type { NamedAct } from '#shared/documents/official/papers/acts-table.ts';
import type { NamedResearch } from '#shared/documents/official/papers/research-facts.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';

/** An invented analysis of needs; the acts are real. */
interface SampleAnalysis {
  acts: NamedAct[];
  researches: NamedResearch[];
  monitoringFindings: string;
  reviewReason: string;
  keepReason: string;
}

const kk: SampleAnalysis = {
  acts: [
    {
      number: '319-III',
      date: '2007-07-27',
      title: '«Білім туралы» Қазақстан Республикасының Заңы',
      clause: '37-бап',
      conclusion: 'Педагогтің біліктілігін кемінде үш жылда бір рет арттыру көзделген.',
      analyst: 'С. Д. Жарқынтаева',
    },
    {
      number: '175',
      date: '2020-05-04',
      title:
        'Педагогтердің біліктілігін арттыру курстарының білім беру бағдарламаларын әзірлеу, келісу және бекіту қағидалары',
      clause: '',
      conclusion: 'Бағдарлама құрылымына және оны келісу тәртібіне қойылатын талаптар айқындалған.',
      analyst: 'С. Д. Жарқынтаева',
    },
  ],
  researches: [
    {
      kind: 'quantitative',
      method: 'questionnaire',
      instruments: '24 сұрақтан тұратын онлайн-сауалнама',
      sampling: 'Өңірлердің, қала мен ауыл ұйымдарының үлесіне тепе-тең іріктеу',
      procedure: 'Сауалнама сілтемесі өңірлік үйлестірушілер арқылы таратылды, жауаптар атаусыз жиналды.',
      participants: 'Робототехника үйірмелерінің педагогтері',
      participantCount: 412,
      from: '2026-01-19',
      until: '2026-01-30',
      findings:
        'Респонденттердің 68 пайызы жобалық оқытуды жоспарлауда, 54 пайызы оқушы жобасын бағалауда қиналады.',
      analyst: 'Т. Р. Айдынбекұлы',
    },
    {
      kind: 'qualitative',
      method: 'focusGroup',
      instruments: 'Жартылай құрылымдалған сұрақтар тізбесі',
      sampling: 'Әр өңірден тәжірибесі үш жылдан асатын екі педагог',
      procedure: '',
      participants: 'Педагогтер мен әдіскерлер',
      participantCount: 16,
      from: '2026-02-03',
      until: '2026-02-04',
      findings: 'Педагогтерге дайын тапсырмалар жинағы мен бағалау критерийлері қажет.',
      analyst: 'Т. Р. Айдынбекұлы',
    },
  ],
  monitoringFindings:
    'Үш мониторингке 286 тыңдаушы қатысты, оның 81 пайызы бағдарлама мазмұнына қанағаттанған.\nТыңдаушылардың 37 пайызы бағалау модуліне бөлінген сағаттың аздығын көрсетті.',
  keepReason:
    'бағдарлама мазмұны заңнама талаптарына сай келеді, тыңдаушылардың көпшілігі оған қанағаттанған.',
  reviewReason: 'заңнамадағы өзгерістер және тыңдаушылардың бағалау модулі бойынша пікірлері.',
};

const ru: SampleAnalysis = {
  acts: [
    {
      number: '319-III',
      date: '2007-07-27',
      title: 'Закон Республики Казахстан «Об образовании»',
      clause: 'статья 37',
      conclusion: 'Предусмотрено повышение квалификации педагога не реже одного раза в три года.',
      analyst: 'С. Д. Жарқынтаева',
    },
    {
      number: '175',
      date: '2020-05-04',
      title:
        'Правила разработки, согласования и утверждения образовательных программ курсов повышения квалификации педагогов',
      clause: '',
      conclusion: 'Определены требования к структуре программы и к порядку её согласования.',
      analyst: 'С. Д. Жарқынтаева',
    },
  ],
  researches: [
    {
      kind: 'quantitative',
      method: 'questionnaire',
      instruments: 'Онлайн-анкета из 24 вопросов',
      sampling: 'Пропорционально доле регионов, городских и сельских организаций',
      procedure: 'Ссылка на анкету разослана региональными координаторами, ответы собраны без имён.',
      participants: 'Педагоги кружков робототехники',
      participantCount: 412,
      from: '2026-01-19',
      until: '2026-01-30',
      findings:
        '68 процентов опрошенных затрудняются в планировании проектного обучения, 54 процента – в оценивании проекта.',
      analyst: 'Т. Р. Айдынбекұлы',
    },
    {
      kind: 'qualitative',
      method: 'focusGroup',
      instruments: 'Перечень вопросов полуструктурированной беседы',
      sampling: 'По два педагога со стажем более трёх лет из каждого региона',
      procedure: '',
      participants: 'Педагоги и методисты',
      participantCount: 16,
      from: '2026-02-03',
      until: '2026-02-04',
      findings: 'Педагогам нужны сборник готовых заданий и критерии оценивания.',
      analyst: 'Т. Р. Айдынбекұлы',
    },
  ],
  monitoringFindings:
    'В трёх мониторингах участвовали 286 слушателей, 81 процент из них доволен содержанием программы.\n37 процентов слушателей указали, что модулю оценивания отведено мало часов.',
  keepReason: 'содержание программы соответствует законодательству, большинство слушателей им довольны.',
  reviewReason: 'изменения законодательства и отзывы слушателей о модуле оценивания.',
};

export const sampleAnalysis: Readonly<Record<DocumentLanguage, SampleAnalysis>> = { kk, ru };
