import fs from 'node:fs';
import { RealLetter } from '../realLetters';
import { SEED } from '../texts';

/** Letters that were written for this bench, one in each language, so that it runs anywhere; and the Swedish seed. */
export function OWN_LETTERS(): RealLetter[] {
  const seed = fs.readFileSync(SEED, 'utf8');
  const swedish = seed.slice(seed.indexOf('\n1. ') + 1, seed.indexOf('Med bästa kamratliga')).replace(/^\d+\. /gm, '').replace(/ILP:s/g, 'partiets');
  return [{ name: 'sv', text: swedish }, ...Object.entries(TEXTS).map(([name, text]) => ({ name, text }))];
}

const TEXTS: Readonly<Record<string, string>> = {
  en: `I have not answered your letter of the ninth until to-day, for the printer kept me waiting and the proofs never came. You ask whether the committee will meet before the harvest. It will not, and nobody who knows the chairman had expected that it would.

The news from the north is better than we feared. Our friends in the harbour have found a room, a stove and eleven chairs, and they do not intend to give any of them back. “We shall sit here,” their secretary writes, “until the last lamp is out.” I believe him.

You are wrong about the old newspaper. It was never the paper that failed, but the people who read only its first page and then wrote to complain of what they had not read. If we begin again, we must print less, print it slowly, and answer every letter that has a name under it.

As to the money, I cannot tell you more than the treasurer told me: there are forty pounds in the tin box, and twelve of them belong to the choir. The choir has no wish to lend them a second time. I should not like to ask.

Let me say a word about the young men who came to us last winter – they are honest, they are quick, and they have no patience. Patience is not a virtue that one learns from pamphlets. One learns it from waiting at stations, from mending nets, and from children.

My sister sends you the seeds that you asked for; she says that they must not be put into the ground before the first of May, and that you never listen. The map goes by the next post, with the names of the farms where you may sleep without paying and the two where you may not.`,
  de: `Deinen Brief vom dritten habe ich erst heute erhalten, weil der Bote den Weg über die Berge nicht gefunden hat. Ich bin Dir nicht böse, daß Du so lange geschwiegen hast; auch ich habe in diesem Winter kein einziges Blatt beschrieben, das mir gefallen hätte.

Was Du über die Versammlung schreibst, kann ich nicht glauben. Der alte Müller hat niemals gegen den Antrag gestimmt, und wenn er es getan hätte, so wäre es aus Müdigkeit geschehen. „Wir sind keine Richter“, sagte er mir noch im Herbst, „wir sind Gärtner.“ Das war kein schlechtes Wort.

Die Kinder sind gesund, die Kühe stehen wieder auf der unteren Weide, und das Dach der Scheune ist gedeckt. Mehr kann man von einem April nicht verlangen. Thomas hat die Orgel gestimmt; nun klingt sie so hell, daß die Leute nach der Predigt sitzen bleiben und auf ein Nachspiel warten.

Du fragst nach dem Preis der Bücher. Es sind dreiundzwanzig Bände, in Leder gebunden, und der Händler in der Langen Gasse will sie nicht einzeln hergeben. Ich habe ihm gesagt, daß niemand im ganzen Thal so viel Geld besitzt – er lachte und gab mir ein Glas Wein.

Über die Politik will ich heute schweigen, denn die Post wird gelesen, und nicht von denen, für die sie geschrieben ist. Nur so viel: Wer jetzt laut redet, hat nichts zu sagen, und wer etwas zu sagen hätte, der sitzt zu Hause und rechnet.

Komm im Juni, wenn der Fluß wieder zu überqueren ist. Bring die Noten mit, aber nicht den Hund; er hat sich mit unserem nie vertragen. Meine Frau läßt Dich grüßen und fragt, ob Du noch immer keine Suppe ißt.`,
  fr: `Je n’ai pas répondu plus tôt à votre lettre parce que le médecin m’avait défendu d’écrire, et que je ne voulais pas dicter ce qui ne regarde que nous deux. La fièvre est tombée dimanche, et depuis hier je marche jusqu’au bout du jardin.

Vous me demandez si le manuscrit est perdu. Il ne l’est pas : mon frère l’avait caché sous les planches de la barque, avec le sel et les filets, et personne n’a songé à regarder là. « On ne fouille jamais les pauvres », dit-il, et il avait raison cette fois.

Le libraire de la rue des Carmes ne veut plus rien avancer. Il prétend que les lecteurs n’achètent pas de lettres, qu’ils préfèrent les voyages et les crimes, et que notre siècle n’a point de patience. Je lui ai laissé trois cahiers, sans lui demander un sou.

Quant à votre fils, ne le grondez pas. À son âge, je ne travaillais jamais le matin, et mon père disait partout que je finirais au théâtre ou en prison. Il a vécu assez longtemps pour voir que je n’ai connu ni l’un ni l’autre.

La route du col est ouverte depuis jeudi. Si vous venez avant la fin du mois, prenez la voiture de six heures, demandez la place près du cocher, et n’oubliez pas le manteau : il neige encore là-haut, et l’auberge n’a pas de bois.

J’ai relu tout ce que vous dites de la république et des paysans. Il y a des pages que je ne comprends pas, et d’autres que je voudrais avoir écrites. Gardez les unes et les autres, car on ne sait jamais lesquelles serviront.`,
  ru: `Письмо ваше от седьмого числа я получил только вчера, и то не с почтой, а через соседа, который ездил в город за солью. Не сердитесь на моё молчание: зимой здесь никто не пишет, потому что чернила замерзают раньше, чем придёт мысль.

Вы спрашиваете, верю ли я в успех нашего журнала. Верю, но не в первый год и не во второй. Читатель не любит, когда его учат; он любит, когда с ним разговаривают. «Дайте ему рассказ, – говорил мой отец, – и он сам найдёт поучение». С тех пор ничего не изменилось.

Деньги, которые вы прислали, я передал учителю. Он купил доски, стекло и два глобуса, но печь ещё не сложена, и дети сидят в шубах. Я никогда не видел, чтобы так усердно учились в таком холоде.

О брате моём не могу сказать ничего хорошего. Он не пьёт больше, однако и не работает; сидит у окна, считает ворон и уверяет всех, что пишет историю уезда. Матушка плачет, а я думаю, что из этого ещё выйдет книга.

Весной, когда сойдёт лёд, приезжайте непременно. Комната для вас готова, лодка просмолена, а старый мельник обещал показать то место на реке, где никто из приезжих ещё не бывал. Не берите с собой много вещей: дорога плохая, и лошади устали.

Рукопись возвращаю без поправок. Я не нашёл в ней ни одной лишней строки, хотя искал усердно и с завистью. Если редактор захочет сократить вторую главу, не соглашайтесь – лучше подождать до осени, чем потом жалеть всю жизнь.`,
  it: `Non ho risposto subito alla vostra lettera perché il corriere di Venezia non è passato che ieri sera, e portava più neve che notizie. Qui la città è quieta, le botteghe restano chiuse fino a mezzogiorno, e nessuno parla più della guerra.

Mi chiedete se il duca abbia accettato la proposta. Non l’ha accettata, ma non l’ha nemmeno respinta: ha detto al segretario che avrebbe pensato, e poi è andato a caccia. «Chi aspetta non perde», diceva mio zio, ma lui aspettò trent’anni e perse tutto.

Le stoffe che avete mandato sono arrivate asciutte, tranne due pezze di panno verde che il mare ha guastato. Ne ho scritto al mercante, il quale non risponde mai prima della terza lettera. Per ora le tengo nella sala grande, lontano dalle finestre.

Vostro figlio studia bene, e non dovete credere a quello che vi scrive il maestro. Il ragazzo non ama la grammatica, questo è vero, ma conosce le stelle, sa misurare un campo, e ha imparato da solo a suonare il liuto meglio di molti che si fanno pagare.

Quanto al vino, non compratelo quest’anno. La vendemmia è stata povera, le botti sono vecchie, e il prezzo è quello di un signore che vende la sua ultima vigna. Aspettate marzo, quando i mercanti avranno più bisogno del vostro denaro che voi del loro vino.`,
  nl: `Uw brief van de twaalfde heb ik pas vandaag gekregen, omdat de schipper wegens het ijs niet eerder kon varen. Ik heb hem twee keer gelezen en ik begrijp nog altijd niet waarom u het huis aan de gracht wilt verkopen.

Over de tentoonstelling kan ik u weinig goeds berichten. De zaal was niet verwarmd, het licht kwam van de verkeerde kant, en van de veertig doeken is er geen enkel verkocht. “Men moet niet schilderen voor wie voorbijloopt,” zei de oude Bakker, en hij liep voorbij.

Mijn dochter leert nu Engels en wil nooit meer iets anders lezen. Zij zegt dat onze boeken geen zee hebben. Ik heb haar de brieven van mijn grootvader gegeven, die zeven keer rond de wereld is gevaren en er nooit een woord over heeft gezegd dat niet waar was.

Het geld voor de drukker ligt klaar, maar hij mag het niet hebben voordat ik de laatste proef heb gezien. De vorige keer ontbraken er drie bladzijden, en niemand had het gemerkt behalve de man over wie zij gingen. Dat zal niet weer gebeuren.

Kom in mei, als de bomen bloeien en de wegen droog zijn. U hoeft niets mee te brengen dan uw viool en dat stuk waarover u schreef; wij zullen het spelen zoals het bedoeld is, langzaam, zonder publiek, en niet voor negen uur in de avond.`,
};
