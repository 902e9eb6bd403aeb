const words = (text: string): readonly string[] => text.split(' ');

/** Words too common to relate two articles, in every language the reader stems. Folded like the words they meet. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...words(
    'the of to and in for with on is are was were has have had by after from that this these those as at be been it its an but not or will would can could he she his her they their them we you your our who what when where which while than then there over into out up about more new says said say may all also just now one two first last year years day days week amid against between under before during how why no if so do does did been being other some such only own most',
  ),
  ...words(
    "le la les des du un une est dans pour avec sur aux par que qui ont au en et ou son sa ses leur leurs ce cette ces il elle ils elles on ne pas plus se sont a été être fait faire après avant selon entre sous mais comme deux ans jours lundi mardi mercredi jeudi vendredi samedi dimanche l'on s'est d'un d'une",
  ),
  ...words(
    'і й та в у на з із зі до що як не за від про для по під над при після перед але або це цей ця ці той та те ті його її їх він вона вони ми ви я є був була було були буде будуть має мають також ще вже де коли який яка яке які щодо через між року рік роки день дні тижня час лише понад під час',
  ),
  ...words(
    'и в на с со из к у о об от по за для не что как это этот эта эти тот та те то его ее их он она они мы вы я был была было были будет будут также еще уже где когда который которая которое которые при после перед но или года год лет день время более',
  ),
]);
