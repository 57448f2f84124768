"""First names as children in Britain have them, and words that look like names and are none; nobody real."""

PLAIN_NAMES: frozenset[str] = frozenset(
    """
    aaliyah aaron abdul abdullah abigail abubakar adam aden adrian ahmed aiden aimee aisha aishah aidan alan alannah
    alejandro aleksander alesha alex alexander alfie alfred ali alicia alina alisha alishba alison aliya alistair
    amelia amelie amina aminah amir amira amirah amna amy ana anaya andrei andrew andrzej aneesa angus anika anisa
    anita annabel annabelle anna anne annie anthony antoni antonia anya aoife archie aria ariana arjun arthur arun
    arya ashley ashleigh asiya asma ava ayaan ayan ayesha ayla ayub ayush aziz bailey bartosz beatrice beatrix ben
    benjamin beth bethan bethany billy blake bobby bogdan brandon bronte brooklyn bryony caitlin callum cameron
    caleb cara cassidy catherine cerys chantelle charley charlie charlotte chelsey chiara chloe christopher cian
    ciara claire cody colin connie connor conor corey courtney craig curtis dafydd daisy-mae daniel daniella danny
    daria darcey darcy darius darren david dawid declan demi denis dennis destiny dexter diana dillon dominic
    dominik donovan dylan ebony eddie edie edward eilidh elena eleanor eli elias elijah elina eliza elizabeth ella
    elle ellen ellie elliot elliott ellis eloise elodie elsie elspeth emilia emily emma emmanuel eric erin esme
    ethan euan eva evan eve evelyn evie ewan ezekiel fahad faisal farah farhan fatima fatimah fatma felicity felix
    fergus filip finlay finley finn fiona fletcher frances francesca frankie fraser freddie frederick freya gabriel
    gabriela gabriella gareth gemma george georgie georgina gethin gianna gino grzegorz gwen habiba hadiya haider
    hamza hana hanna hannah haris harley harriet harrison harry haroon harvey hasan hassan heather hector heidi
    helena henry hollie hugo humaira husna hussain ian ibrahim ieuan imaan imani imogen imran ines inaya iqra isaac
    isabel isabella isabelle isha ishaan isla ismail ivan ivo izzy jacek jackson jacob jaden jagoda jai jaiden jake
    jakub jamal james jamie jan jane janek jared jasmin jason jay jayden jaydon jaylen jayne jean jenna jennifer
    jeremiah jessica jess joanna joe joel joey john johnny jonah jonas jonathan joseph josh joshua jude jules julia
    julian juliet kacey kacper kaden kai kaiden kamal karan karina karolina katarzyna kate katherine kathryn katie
    katy kayden kayla kayleigh keeley keira keiran kelly kelsey ken kenzie kevin khadija khadijah khalid kian kieran
    kim kirsty kofi kornelia krish krystian krzysztof kwame kyle kyra lacey laila lara laura lauren layla leah
    leanne leighton lena leo leon leona lewis lexi lexie liam libby liliana lilia lilly logan lola lottie louie
    louis louisa louise lucas lucia lucie lucy luka lukas luke lukasz luna lydia lyla maciej macy maddie maddison
    madeleine madison mahnoor maisie maisy maja malachi malaika maliha malik marcel marcus maria mariam marius marta
    martha martin martyna mary maryam mason mateusz matilda matteo matthew maya megan mehmet mia micah michael
    michal mikolaj mikey millie milo miriam mohamed mohammad mohammed mohammad moses muhammad muhammed mustafa myles
    naomi natalia natalie natasha nathan nathaniel neha nell nia niamh nicholas nicola nicole nikola nikhil nikita
    nina noah noor nuria oisin oliver olivia olivier ollie oluwaseun omar oscar osian oskar osman owen patryk
    patrick paul paula paulina perry peter petra philippa phoebe piotr polly priya rabia rachel rafael rafal rahim
    rahul raja rajan raphael rayyan rebecca reece reggie rehan reuben rhian rhiannon rhys riley rishi riya roan
    roberta roberto robert robyn rohan roman romeo ronan ronnie rory rosa rosalind rosie rowan roxanne ruby-mae ruth
    ryan saad saba sabrina safa saira salma sally salman sam samantha samir samira samuel sana sania sanjay sara
    sarah sarina scarlett scott sean seb sebastian selina seren shane shanice shannon shaun sharon shayla shelby
    sian sienna simon simran siobhan sofia sofie sonia sophia sophie spencer stanley stefan stella stephanie stephen
    steven stuart sufyan sumaya suraya susan suzanne szymon taha tahira talia tamara tamika tammy tania tanisha
    tanya tara taylor teagan ted teddy teresa tessa thea theo theodore theresa thomas tia tiana tiffany tilly tim
    timothy tobias toby tom tomasz tommy toni tony tyler tyrese tyrone umar umair usman valentina vanessa veronica
    vincent wiktor wiktoria william willow-mae xander yahya yasin yasmin yousef youssef yunus yusuf yvonne zac zach
    zachary zack zahra zainab zak zakariya zaki zara zayd zayden zayn zeeshan zofia zoe zoya zubair zuzanna
    """.split()
)
"""First names that are little else: one that stands alone in a text is somebody's."""
NAMES_AND_WORDS: frozenset[str] = frozenset(
    """
    alexa alexandra alice amber angel april art august aurora austin autumn bella bill bonnie brook brooke carol
    chad charles chase chelsea cherry cheyenne chris christian christina clay clement cliff cole coral cruz crystal
    daisy dale dawn dean dolly dora drew duncan eden edith elder emerald ernest faith fern finch flora florence fox
    frank frost gene georgia ginger glen grace grant gray guy harper hazel heath henrietta holly honor hope hunter
    ida india iris israel ivy jack jade jasmine jasper jesse jewel jo jordan josephine joy jules june kent kerry
    kerr kit kitty lake lance lane lee lily lincoln margaret marina mark marley max maxwell may melody mercy merit
    miles miller mina misty montana moss nancy neo nick ocean olive page paige paris parker patience paz pearl
    penelope penny peggy phoenix pip poppy preston prince princess queenie rae rain ralph raven ray reed reid rex
    rich richard rio rita rob robbie robin rock rocky roger rose rosemary roy ruby rufus rush sage sandy sasha
    saskia savannah scout shawn shelley sky skye skyla skyler sonny star stan sterling storm summer sunny sydney
    tasha tate terry trinity troy tulip tyson valerie vic victor victoria violet virginia walter ward warren wayne
    wes will willow winter wren zion
    """.split()
)
"""First names that are words, places or surnames as well: names only where something beside them says so."""
NEVER_NAMES: frozenset[str] = frozenset(
    """
    a after all also although always an and another any as at back because before being both but by can children
    class come each every everyone everything few first for from had has have having he head her here him his home
    how however i if in instead into is it its just last later let many maths miss monday more most mr mrs ms mx my
    next no nobody none not nothing now of often on once one only or other our out over parents per please prof
    professor pupil pupils she since sir so some soon staff student students such teacher teachers than that the
    their them then there these they this those though through to today together two under until up us was we were
    what when where whether which while who why with within year years yes yet you your key january february march
    april may june july august september october november december tuesday wednesday thursday friday saturday sunday
    mum mummy mother dad daddy father nan gran grandma grandad dr doctor saint st lady lord deputy prefect captain
    ambassador ambassadors champion champions star stars buddy buddies leader leaders council school schools academy
    academies college university trust hub hubs centre house primary secondary junior infant high nursery reception
    sixth form team service services group club programme project scheme premium protection support voice benefit
    referral unit units act need needs welfare care carers carer free read english welsh science history geography
    art music drama french german spanish computing assembly phase stage level tier easter christmas spring summer
    autumn winter term half ofsted england wales scotland london britain
    """.split()
)
"""Words with a capital that are never a child's name."""


_SECOND_NAMES = frozenset({"ann", "anne", "grace", "jane", "jay", "lee", "louise", "mae", "may", "rae", "rose"})
"""What follows the hyphen of a first name of two parts."""


def is_name(word: str) -> bool:
    """Return whether a word is a first name, whatever else it is."""
    return is_plain_name(word) or _bare(word) in NAMES_AND_WORDS


def is_plain_name(word: str) -> bool:
    """Return whether a word is a first name and little else."""
    first, hyphen, second = _bare(word).partition("-")
    known = PLAIN_NAMES | NAMES_AND_WORDS if hyphen and second in _SECOND_NAMES else PLAIN_NAMES
    return first in known


def may_be_name(word: str) -> bool:
    """Return whether a word with a capital can be a name, known or not: it is no word that often has one."""
    return _bare(word) not in NEVER_NAMES


def _bare(word: str) -> str:
    return word.casefold().removesuffix("'s").removesuffix("'")
