"""English, another language, or undecided."""

# ruff: noqa: E501  (tables of cases, one a line)

from __future__ import annotations

import pytest

from reportedly.read.language import language

OTHERS = {
    "de": "Die Fähre ist am Dienstag nach den Inseln ausgelaufen, wie das Hafenamt mitteilte. Es waren nicht alle Plätze besetzt.",
    "fr": "Le ferry est parti mardi pour les îles, a annoncé la capitainerie du port, qui précise que la mer était calme dans la nuit.",
    "es": "El barco salió el martes hacia las islas, según informó la oficina del puerto, que no dio más detalles sobre los pasajeros.",
    "it": "Il traghetto è partito martedì per le isole, ha detto la capitaneria di porto, che non ha dato altri dettagli sui passeggeri.",
    "pt": "O navio saiu na terça-feira para as ilhas, disse a capitania do porto, que não deu mais detalhes sobre os passageiros.",
    "nl": "De veerboot is dinsdag naar de eilanden vertrokken, zegt het havenkantoor, en er waren niet veel mensen aan boord van het schip.",
    "sv": "Färjan har på tisdagen gått till öarna, säger hamnkontoret, och det var inte så många som åkte med den här gången.",
    "pl": "Prom wypłynął we wtorek na wyspy, jak podało biuro portu, i nie było na nim tak wielu pasażerów, którzy by zapłacili za bilet.",
    "tr": "Feribot salı günü adalara gitti ve liman ofisi bu konuda daha çok bilgi vermedi, ancak yolcular için bir sorun olmadığını söyledi.",
    "ru": "Паром ушёл во вторник на острова, сообщило управление порта, и мест на нём было ещё много, но билеты были дороги.",
    "uk": "Пором вийшов у вівторок на острови, повідомило управління порту, і місць на ньому ще було багато, але квитки були дорогі.",
    "ar": "غادرت العبارة يوم الثلاثاء إلى الجزر كما أعلن مكتب الميناء ولم يكن عدد الركاب كبيرا في هذه الرحلة التي استمرت تسع ساعات",
    "zh": "港务局周二说，两艘渡轮已经开往各岛屿，船上共有三百名乘客。航程需要九个小时，渡轮预计将于星期四返回港口，届时风浪较小。港务局周二说，两艘渡轮已经开往各岛屿。",
    "ja": "港の事務所は火曜日に、二隻のフェリーが三百人の乗客を乗せて島々に向かったと発表した。航海には九時間かかり、フェリーは木曜日に港に戻る予定である。天気はよかった。",
    "ko": "항만청은 화요일에 두 척의 여객선이 삼백 명의 승객을 태우고 섬으로 떠났다고 밝혔다. 항해에는 아홉 시간이 걸리며 여객선은 목요일에 항구로 돌아올 예정이라고 한다. 날씨는 매우 좋았다고 한다.",
}  # fmt: skip


@pytest.mark.parametrize("code", OTHERS)
def test_another_language(code: str) -> None:
    assert language(OTHERS[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office said on Tuesday that two ferries had left for the islands.",
        "HARBOUR OFFICE SAYS THAT TWO FERRIES HAVE LEFT FOR THE ISLANDS WITH 300 PASSENGERS ON BOARD",
        "Andrzej Wiśniewski, Gōtarō Kitagawa, José de la Peña and Jürgen von der Heide met in Łódź, said Nguyễn Thị Hương.",
        "The captain shouted «Где паром? Он уже ушёл!» before the others on the quay could say anything to him.",
    ],
)
def test_english(text: str) -> None:
    assert language(text) == "en"


@pytest.mark.parametrize(
    "text", ["", "Ferry sinks", "Oldport 3 Newport 1\n" * 20, "Brandt, Linde, Moe, Lund, Dahl, Berg\n" * 5]
)
def test_undecided(text: str) -> None:
    assert language(text) is None


def test_running_text_of_an_unlisted_language_is_not_english() -> None:
    assert language("mana pukuna wasi runa simi rimay kawsay hatun uchuy llaqta mayu urqu " * 8) == "und"
