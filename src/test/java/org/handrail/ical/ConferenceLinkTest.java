package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConferenceLinkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://zoom.us/j/81234567890",
        "https://us02web.zoom.us/j/81234567890?pwd=AbC",
        "Join: <https://US02WEB.ZOOM.US/J/1>",
        "https://zoom.us/my/oak.group",
        "https://zoom.us/w/81234567890",
        "https://zoom.us/s/81234567890",
        "https://app.zoom.us/wc/81234567890/join",
        "https://zoom.us/wc/join/81234567890",
        "https://zoom.us/join?confno=123456789",
        "https://meet.google.com/abc-defg-hij",
        "https://meet.google.com/abc-defg-hij?authuser=0",
        "https://meet.google.com/abc-defg-hij\\nOr dial",
        "https://meet.google.com/lookup/abcdef",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_M2%40thread.v2/0?context=%7b%7d",
        "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2f_%23%2fl%2fmeetup-join%2f19",
        "https://teams.microsoft.com/meet/2345678?p=x",
        "https://teams.live.com/meet/9345678",
        "https://acme.webex.com/meet/oak",
        "https://acme.webex.com/join/oak",
        "https://acme.webex.com/acme/j.php?MTID=m1",
        "https://global.gotomeeting.com/join/123456789",
        "https://meet.goto.com/123456789",
        "https://meet.jit.si/OakGroup",
        "https://whereby.com/oak-group",
        "https://facetime.apple.com/join#v=1&p=x",
        "https://bluejeans.com/123456789",
        "https://meet.lync.com/acme/oak/ABC",
        "https://discord.gg/abcdef",
        "https://meet.example.com/board",
        "https://bbb.example.org/b/oak-abc-def",
        "https://bbb.example.org:8443/rooms/oak/join",
        "see https://zoom.us/download, then https://zoom.us/j/1"
      })
  void isWhatOneMayJoinBy(String text) {
    assertThat(ConferenceLink.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://zoom.us",
        "https://zoom.us/",
        "https://zoom.us/j/",
        "https://zoom.us/join",
        "https://zoom.us/pricing",
        "https://zoom.us/download",
        "https://zoom.us/wc/home",
        "https://support.zoom.us/hc/en-us/articles/201362193",
        "https://us02web.zoom.us/rec/share/AbCdEf123",
        "https://us02web.zoom.us/recording",
        "https://www.webex.com",
        "https://www.webex.com/",
        "https://www.webex.com/video-conferencing.html",
        "https://help.webex.com/en-us/article/abc",
        "https://meet.google.com",
        "https://meet.google.com/",
        "https://meet.google.com/landing",
        "https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/General?groupId=1",
        "https://teams.microsoft.com/l/chat/0/0?users=a",
        "https://teams.microsoft.com/",
        "https://www.gotomeeting.com/features",
        "https://whereby.com/information/pricing",
        "https://meet.jit.si/",
        "https://discord.gg",
        "https://meet.example.com/",
        "https://video.example.com/help",
        "https://conference.example.org",
        "https://notzoom.us/j/1",
        "https://notzoom.us.example.org/j/1",
        "zoom.us/j/1"
      })
  void isNoPageOfAProvider(String text) {
    assertThat(ConferenceLink.isIn(text)).isFalse();
  }
}
