using System.Net;
using PressCheck.Review.Deliveries;

namespace PressCheck.Review.Tests.Deliveries;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("93.184.216.34", true, true)]
    [InlineData("2606:4700::1111", true, true)]
    [InlineData("10.0.0.1", false, true)]
    [InlineData("172.31.255.255", false, true)]
    [InlineData("192.168.0.1", false, true)]
    [InlineData("100.64.0.1", false, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("::ffff:10.0.0.1", false, true)]
    [InlineData("fd00::1", false, true)]
    [InlineData("64:ff9b::a00:1", false, true)]
    [InlineData("2002:a00:1::1", false, true)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("fe80::1", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("::", false, false)]
    [InlineData("224.0.0.1", false, false)]
    [InlineData("255.255.255.255", false, false)]
    public void An_endpoint_is_reached_at_public_addresses_and_at_private_ones_if_that_is_set(string address, bool always, bool ifSet)
    {
        Addresses.May(Endpoint("https://cms.example.org/", allowPrivate: false), IPAddress.Parse(address)).ShouldBe(always);
        Addresses.May(Endpoint("https://cms.example.org/", allowPrivate: true), IPAddress.Parse(address)).ShouldBe(ifSet);
        Addresses.May(Endpoint("http://localhost:9/", allowPrivate: true), IPAddress.Parse(address)).ShouldBe(address is "127.0.0.1" or "::1");
    }

    [Fact]
    public void Every_mistake_in_the_settings_is_told_without_an_address_or_a_secret()
    {
        var bad = new EndpointSettings { Name = "cms", Url = "http://cms.example.org/?token=hidden", Secret = "whsec_c2hvcnQ=", Format = "pdf" };
        bad.Events.Add("Published");
        var problems = Should.Throw<InvalidEndpointException>(() => Endpoints.From([bad, new EndpointSettings { Name = "a b", Url = "https://user:hidden@x/", Secret = Receiver.Secret }, Good(), Good()])).Message;
        problems.Split('\n').ShouldBe(
        [
            "The endpoint 'cms' needs an https address without a user's name or a fragment; http is only for this machine itself.",
            "The endpoint 'cms' needs a secret: 'whsec_' and 24 to 64 random bytes in Base64.",
            "The endpoint 'cms' can have the format ninjs, html or json.",
            "The endpoint 'cms' can be told of signed-off, published, corrected and withdrawn.",
            "Endpoint 2 needs a name of 1 to 64 letters, digits or . _ : @ + / -.",
            "Endpoint 2 needs an https address without a user's name or a fragment; http is only for this machine itself.",
            "Two endpoints are called 'good'.",
        ]);
        Endpoints.From([Good()]).Find("good")!.ToString().ShouldBe("endpoint good");
    }

    [Fact]
    public void A_delivery_is_signed_as_standard_webhooks_has_it_with_each_key()
    {
        // The example of the standard's own documentation.
        var endpoint = Endpoints.From([new EndpointSettings { Name = "a", Url = "https://x/", Secret = $"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw {Receiver.Secret}" }]).Find("a")!;
        Signature.Of(endpoint.Keys, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""u8.ToArray()).Split(' ')[0].ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        Signature.Of(endpoint.Keys, "a", 1, []).Split(' ').Distinct().Count().ShouldBe(2);
    }

    private static EndpointSettings Good() => new() { Name = "good", Url = "https://cms.example.org/", Secret = Receiver.Secret };

    private static Endpoint Endpoint(string url, bool allowPrivate) => Endpoints.From([new EndpointSettings { Name = "a", Url = url, Secret = Receiver.Secret, AllowPrivate = allowPrivate }]).Find("a")!;
}
